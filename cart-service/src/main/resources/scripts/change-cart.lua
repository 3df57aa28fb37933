-- Puts units of a product into a cart, or sets how many there are; 0 takes it out.
-- KEYS    1 outbox (stream)  2 the visitor's sequence  3 cart (hash: sku -> units); one hash slot
-- ARGV    1 visitor  2 time  3 trace  4 life of the sequence in s  5 most entries of the outbox
--         6 add|set  7 sku  8 units  9 life of the cart in s  10 most lines  11 most units of a line
-- Result  OK, or nothing changed and CART_FULL, QUANTITY_LIMIT, OUTBOX_FULL
-- Atomic because 32 requests may add at once, and because a change that is not told, or told and
--         not made, could never be found out.
local had = tonumber(redis.call('HGET', KEYS[3], ARGV[7]) or '0')
local units = tonumber(ARGV[8])
if ARGV[6] == 'add' then
    units = had + units
end
if units > tonumber(ARGV[11]) then
    return 'QUANTITY_LIMIT'
end
if had == 0 and units > 0 and redis.call('HLEN', KEYS[3]) >= tonumber(ARGV[10]) then
    return 'CART_FULL'
end
if units ~= had and redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[5]) then
    return 'OUTBOX_FULL'
end
if units > 0 then
    redis.call('HSET', KEYS[3], ARGV[7], units)
else
    redis.call('HDEL', KEYS[3], ARGV[7])
end
redis.call('EXPIRE', KEYS[3], ARGV[9])
if units ~= had then
    local seq = redis.call('INCR', KEYS[2])
    redis.call('EXPIRE', KEYS[2], ARGV[4])
    redis.call('XADD', KEYS[1], '*', 'session', ARGV[1], 'seq', seq,
            'kind', units > had and 'added' or 'removed', 'at', ARGV[2], 'trace', ARGV[3],
            'sku', ARGV[7], 'quantity', math.abs(units - had))
end
return 'OK'
