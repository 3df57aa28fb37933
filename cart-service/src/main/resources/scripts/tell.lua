-- Puts one event of a visitor into the outbox.
-- KEYS    1 outbox (stream)  2 the visitor's sequence  3 unused
-- ARGV    1 visitor  2 time  3 trace  4 life of the sequence in s  5 most entries of the outbox
--         6 kind of event  7 name of its detail  8 value of its detail
-- Result  OK, or OUTBOX_FULL and nothing changed
-- Atomic because two events with one number, or a number without an event, could not be mended.
if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[5]) then
    return 'OUTBOX_FULL'
end
local seq = redis.call('INCR', KEYS[2])
redis.call('EXPIRE', KEYS[2], ARGV[4])
redis.call('XADD', KEYS[1], '*', 'session', ARGV[1], 'seq', seq, 'kind', ARGV[6],
        'at', ARGV[2], 'trace', ARGV[3], ARGV[7], ARGV[8])
return 'OK'
