-- Facts are signed and append-only: a cancellation is a negative row at its own time. So sums add
-- up, closed periods stay closed, and nothing is ever updated. The time is the event's, never now().

CREATE TABLE store_setting (
    name  text PRIMARY KEY,
    value text NOT NULL
);

-- Which events are in the books. A plain table, in every edition: the unique keys of a hypertable
-- must contain the time, and then an event stamped anew would count twice.
CREATE TABLE inbox (
    topic    text        NOT NULL,
    event_id text        NOT NULL,
    at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, event_id)
);

CREATE TABLE sales_line (
    occurred_at     timestamptz NOT NULL,
    event_id        text        NOT NULL,
    line_no         int         NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('SALE', 'CANCEL', 'RETURN', 'REFUND')),
    order_id        text        NOT NULL,
    customer_id     text,
    sku             text        NOT NULL,
    category        text        NOT NULL,
    payment_method  text        NOT NULL,
    quantity        int         NOT NULL,
    gross_amount    bigint      NOT NULL,
    discount_amount bigint      NOT NULL,
    net_amount      bigint      NOT NULL,
    currency        char(3)     NOT NULL,
    PRIMARY KEY (event_id, line_no, occurred_at)
);
CREATE INDEX sales_line_time ON sales_line (occurred_at DESC);
CREATE INDEX sales_line_sku ON sales_line (sku, occurred_at DESC);
CREATE INDEX sales_line_customer ON sales_line (customer_id, occurred_at DESC);

CREATE TABLE sales_order (
    occurred_at     timestamptz NOT NULL,
    event_id        text        NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('SALE', 'CANCEL', 'RETURN', 'REFUND')),
    order_id        text        NOT NULL,
    customer_id     text,
    payment_method  text        NOT NULL,
    orders          int         NOT NULL CHECK (orders BETWEEN -1 AND 1),
    units           bigint      NOT NULL,
    lines           int         NOT NULL,
    gross_amount    bigint      NOT NULL,
    discount_amount bigint      NOT NULL,
    shipping_amount bigint      NOT NULL,
    tax_amount      bigint      NOT NULL,
    refund_amount   bigint      NOT NULL,
    currency        char(3)     NOT NULL,
    PRIMARY KEY (event_id, occurred_at)
);
CREATE INDEX sales_order_time ON sales_order (occurred_at DESC);
CREATE INDEX sales_order_order ON sales_order (order_id);
CREATE INDEX sales_order_customer ON sales_order (customer_id, occurred_at DESC);

CREATE TABLE order_step (
    occurred_at timestamptz NOT NULL,
    event_id    text        NOT NULL,
    order_id    text        NOT NULL,
    status      text        NOT NULL,
    PRIMARY KEY (event_id, occurred_at)
);
CREATE INDEX order_step_time ON order_step (occurred_at DESC);

-- Last writer wins by seq; 0 is the name on the first sale, for what the catalog never heard of.
CREATE TABLE product_profile (
    sku      text   PRIMARY KEY,
    name     text   NOT NULL,
    category text   NOT NULL,
    seq      bigint NOT NULL
);

-- Which buckets of which roll-up no longer agree with the facts; unused under TSL.
CREATE TABLE rollup_invalidation (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rollup text        NOT NULL,
    bucket timestamptz NOT NULL
);
CREATE INDEX rollup_invalidation_bucket ON rollup_invalidation (rollup, bucket);
