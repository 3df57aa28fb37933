-- Takes out of a cart what was ordered from it, once; what was added since stays.
-- KEYS    1 marker of the order  2 cart (hash: sku -> units); one hash slot
-- ARGV    1 life of the marker in s, then pairs: sku, units ordered
-- Result  1 if it was done now, 0 if it was done before
-- Atomic because a marker without the effect loses it, and the effect without the marker repeats it.
if not redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[1]) then
    return 0
end
for i = 2, #ARGV, 2 do
    local had = tonumber(redis.call('HGET', KEYS[2], ARGV[i]) or '0')
    local left = had - tonumber(ARGV[i + 1])
    if left > 0 then
        redis.call('HSET', KEYS[2], ARGV[i], left)
    else
        redis.call('HDEL', KEYS[2], ARGV[i])
    end
end
return 1
