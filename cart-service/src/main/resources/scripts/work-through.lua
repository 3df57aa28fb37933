-- Does what the events of a poll do, and remembers beside it how far each partition was worked through.
-- KEYS    1 progress (hash: partition -> offset), then the keys of all effects, one after the other
-- ARGV    for each partition: its name, the offset that should stand there (-1 for none), the one to
--         write, how many effects; then of each effect: its name, how many keys, how many arguments,
--         the arguments
-- Result  for each partition the offset that stands there afterwards: another than was to be written
--         means that Redis forgot, and nothing was done
-- Atomic because a restart between looking, the effects and writing would hide that it forgot.
local keys, arguments = 1, 0

local function key()
    keys = keys + 1
    return KEYS[keys]
end

local function argument()
    arguments = arguments + 1
    return ARGV[arguments]
end

local function take(count, from)
    local taken = {}
    for i = 1, count do
        taken[i] = from()
    end
    return taken
end

local result = {}
while arguments < #ARGV do
    local partition, expected, to = argument(), argument(), argument()
    local stands = redis.call('HGET', KEYS[1], partition) or '-1'
    for _ = 1, tonumber(argument()) do
        local effect = effects[argument()]
        local key_count, argument_count = tonumber(argument()), tonumber(argument())
        local its_keys, its_arguments = take(key_count, key), take(argument_count, argument)
        if stands == expected then
            effect(its_keys, its_arguments)
        end
    end
    if stands == expected then
        redis.call('HSET', KEYS[1], partition, to)
        stands = to
    end
    result[#result + 1] = stands
end
return result
