-- Empties a cart and tells of each product that was in it.
-- KEYS    1 outbox (stream)  2 the visitor's sequence  3 cart (hash: sku -> units); one hash slot
-- ARGV    1 visitor  2 time  3 trace  4 life of the sequence in s  5 most entries of the outbox
-- Result  OK, or OUTBOX_FULL and nothing changed
-- Atomic because what is told must be what was there, also while somebody adds.
local lines = redis.call('HGETALL', KEYS[3])
if #lines > 0 and redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[5]) then
    return 'OUTBOX_FULL'
end
redis.call('DEL', KEYS[3])
for i = 1, #lines, 2 do
    local seq = redis.call('INCR', KEYS[2])
    redis.call('XADD', KEYS[1], '*', 'session', ARGV[1], 'seq', seq, 'kind', 'removed',
            'at', ARGV[2], 'trace', ARGV[3], 'sku', lines[i], 'quantity', lines[i + 1])
end
redis.call('EXPIRE', KEYS[2], ARGV[4])
return 'OK'
