-- One row for each warehouse an event of topic "stock" moved units in: how many more or fewer can be
-- sold there, and what stands there after it.
CREATE TABLE stock_movement (
    occurred_at timestamptz NOT NULL,
    event_id    text        NOT NULL,
    sku         text        NOT NULL,
    warehouse   text        NOT NULL,
    kind        text        NOT NULL,
    reference   text,
    delta       bigint      NOT NULL,
    total       bigint      NOT NULL,
    available   bigint      NOT NULL,
    reserved    bigint      NOT NULL,
    damaged     bigint      NOT NULL,
    PRIMARY KEY (event_id, warehouse, occurred_at)
);
CREATE INDEX stock_movement_time ON stock_movement (occurred_at DESC);
CREATE INDEX stock_movement_sku ON stock_movement (sku, occurred_at DESC);

-- For clearing out what is old. Rows come nearly in order of time, so a few pages of index do.
CREATE INDEX inbox_at ON inbox USING brin (at);
