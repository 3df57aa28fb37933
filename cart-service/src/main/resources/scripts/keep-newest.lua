-- Keeps the newest state of something: last writer wins, by sequence and not by arrival.
-- KEYS    1 snapshot (hash: seq, body)
-- ARGV    1 sequence of the new state  2 its body as JSON
-- Result  1 if it was newer and is kept, 0 if not
-- Atomic because between comparing and writing a newer state could arrive and be overwritten.
local seq = redis.call('HGET', KEYS[1], 'seq')
if seq and tonumber(seq) >= tonumber(ARGV[1]) then
    return 0
end
redis.call('HSET', KEYS[1], 'seq', ARGV[1], 'body', ARGV[2])
return 1
