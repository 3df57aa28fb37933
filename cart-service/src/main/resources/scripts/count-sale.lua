-- Adds the units of one event to best-seller lists, once. Taking back is adding less than nothing,
-- so the sums are right in whatever order events arrive.
-- KEYS    1 marker of the event  2… lists (sorted sets: sku by units); one hash slot
-- ARGV    1 life of the marker in s  2 life of a day's list in s  3 the first key that is a day's list
--         then triples: number of the key, sku, units
-- Result  1 if it was counted now, 0 if it was counted before
-- Atomic because a marker without the count loses it, and a count without the marker repeats it.
if not redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[1]) then
    return 0
end
for i = 4, #ARGV, 3 do
    local list = KEYS[tonumber(ARGV[i])]
    local units = redis.call('ZINCRBY', list, ARGV[i + 2], ARGV[i + 1])
    if tonumber(units) == 0 then
        redis.call('ZREM', list, ARGV[i + 1])
    end
end
for i = tonumber(ARGV[3]), #KEYS do
    redis.call('EXPIRE', KEYS[i], ARGV[2])
end
return 1
