-- Remembers how far a partition was worked through, beside what came of it.
-- KEYS    1 progress (hash: partition -> offset)
-- ARGV    1 partition  2 the offset that should stand there, -1 for none  3 the offset to write
-- Result  the offset that stands there afterwards: another than ARGV 3 means that Redis forgot
-- Atomic because a restart between reading and writing would hide that it forgot.
local stands = redis.call('HGET', KEYS[1], ARGV[1]) or '-1'
if stands ~= ARGV[2] then
    return stands
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return ARGV[3]
