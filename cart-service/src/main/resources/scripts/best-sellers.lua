-- A page of the best sellers of some days, added up. The sum is kept for a second.
-- KEYS    1 where the sum is kept  2… the days' lists (sorted sets: sku by units); one hash slot.
--         A list alone is shown as it is.
-- ARGV    1 how many to leave out  2 how many to show at most
-- Result  sku, units, sku, units … most units first, nothing below 1
-- Atomic because a half-built sum must not be read, nor expire between adding up and reading.
if #KEYS > 1 and redis.call('EXISTS', KEYS[1]) == 0 then
    redis.call('ZUNIONSTORE', KEYS[1], #KEYS - 1, unpack(KEYS, 2))
    redis.call('PEXPIRE', KEYS[1], 1000)
end
return redis.call('ZREVRANGEBYSCORE', KEYS[1], '+inf', 1, 'WITHSCORES', 'LIMIT', ARGV[1], ARGV[2])
