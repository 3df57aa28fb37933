-- Roll-ups where there are no continuous aggregates: for each a function that sums up one bucket, a
-- table of buckets summed up so far, and a view that takes dirty buckets from the facts. A change of
-- this script throws the tables away and marks every bucket dirty: the views stay exact.
DROP VIEW IF EXISTS sales_hourly, sales_daily_category, product_monthly;
DROP TABLE IF EXISTS sales_hourly_mat, sales_daily_category_mat, product_monthly_mat;
DROP FUNCTION IF EXISTS sales_hourly_of(timestamptz), sales_daily_category_of(timestamptz),
    product_monthly_of(timestamptz);
TRUNCATE rollup_invalidation;

-- Totals, trend, shares of payment methods.
CREATE FUNCTION sales_hourly_of(since timestamptz)
    RETURNS TABLE (kind text, payment_method text, currency char(3), orders bigint, units bigint,
        gross_amount bigint, discount_amount bigint, shipping_amount bigint, tax_amount bigint,
        refund_amount bigint)
    LANGUAGE sql STABLE AS $$
    SELECT f.kind, f.payment_method, f.currency, sum(f.orders)::bigint, sum(f.units)::bigint,
           sum(f.gross_amount)::bigint, sum(f.discount_amount)::bigint,
           sum(f.shipping_amount)::bigint, sum(f.tax_amount)::bigint, sum(f.refund_amount)::bigint
      FROM sales_order f
     WHERE f.occurred_at >= since AND f.occurred_at < since + INTERVAL '1 hour'
     GROUP BY f.kind, f.payment_method, f.currency
    $$;
CREATE TABLE sales_hourly_mat (
    bucket          timestamptz NOT NULL,
    kind            text        NOT NULL,
    payment_method  text        NOT NULL,
    currency        char(3)     NOT NULL,
    orders          bigint      NOT NULL,
    units           bigint      NOT NULL,
    gross_amount    bigint      NOT NULL,
    discount_amount bigint      NOT NULL,
    shipping_amount bigint      NOT NULL,
    tax_amount      bigint      NOT NULL,
    refund_amount   bigint      NOT NULL,
    PRIMARY KEY (bucket, kind, payment_method, currency)
);
CREATE VIEW sales_hourly AS
SELECT m.* FROM sales_hourly_mat m
 WHERE NOT EXISTS (SELECT FROM rollup_invalidation d
                    WHERE d.rollup = 'sales_hourly' AND d.bucket = m.bucket)
UNION ALL
SELECT d.bucket, s.*
  FROM (SELECT DISTINCT bucket FROM rollup_invalidation WHERE rollup = 'sales_hourly') d
 CROSS JOIN LATERAL sales_hourly_of(d.bucket) s;

-- Shares of categories. Days are the shop's. An order counts once in each of its
-- categories, and it happened on one day, so the counts of days add up.
CREATE FUNCTION sales_daily_category_of(since timestamptz)
    RETURNS TABLE (kind text, category text, payment_method text, currency char(3), orders bigint,
        units bigint, gross_amount bigint, discount_amount bigint, net_amount bigint)
    LANGUAGE sql STABLE AS $$
    SELECT f.kind, f.category, f.payment_method, f.currency, count(DISTINCT f.order_id),
           sum(f.quantity)::bigint, sum(f.gross_amount)::bigint, sum(f.discount_amount)::bigint,
           sum(f.net_amount)::bigint
      FROM sales_line f
     WHERE f.occurred_at >= since
       AND f.occurred_at < (since AT TIME ZONE '${zone}' + INTERVAL '1 day') AT TIME ZONE '${zone}'
     GROUP BY f.kind, f.category, f.payment_method, f.currency
    $$;
CREATE TABLE sales_daily_category_mat (
    bucket          timestamptz NOT NULL,
    kind            text        NOT NULL,
    category        text        NOT NULL,
    payment_method  text        NOT NULL,
    currency        char(3)     NOT NULL,
    orders          bigint      NOT NULL,
    units           bigint      NOT NULL,
    gross_amount    bigint      NOT NULL,
    discount_amount bigint      NOT NULL,
    net_amount      bigint      NOT NULL,
    PRIMARY KEY (bucket, kind, category, payment_method, currency)
);
CREATE VIEW sales_daily_category AS
SELECT m.* FROM sales_daily_category_mat m
 WHERE NOT EXISTS (SELECT FROM rollup_invalidation d
                    WHERE d.rollup = 'sales_daily_category' AND d.bucket = m.bucket)
UNION ALL
SELECT d.bucket, s.*
  FROM (SELECT DISTINCT bucket FROM rollup_invalidation WHERE rollup = 'sales_daily_category') d
 CROSS JOIN LATERAL sales_daily_category_of(d.bucket) s;

-- Top products. Months are the shop's.
CREATE FUNCTION product_monthly_of(since timestamptz)
    RETURNS TABLE (sku text, kind text, currency char(3), orders bigint, units bigint,
        gross_amount bigint, discount_amount bigint, net_amount bigint)
    LANGUAGE sql STABLE AS $$
    SELECT f.sku, f.kind, f.currency, count(DISTINCT f.order_id), sum(f.quantity)::bigint,
           sum(f.gross_amount)::bigint, sum(f.discount_amount)::bigint, sum(f.net_amount)::bigint
      FROM sales_line f
     WHERE f.occurred_at >= since
       AND f.occurred_at < (since AT TIME ZONE '${zone}' + INTERVAL '1 month') AT TIME ZONE '${zone}'
     GROUP BY f.sku, f.kind, f.currency
    $$;
CREATE TABLE product_monthly_mat (
    bucket          timestamptz NOT NULL,
    sku             text        NOT NULL,
    kind            text        NOT NULL,
    currency        char(3)     NOT NULL,
    orders          bigint      NOT NULL,
    units           bigint      NOT NULL,
    gross_amount    bigint      NOT NULL,
    discount_amount bigint      NOT NULL,
    net_amount      bigint      NOT NULL,
    PRIMARY KEY (bucket, sku, kind, currency)
);
CREATE VIEW product_monthly AS
SELECT m.* FROM product_monthly_mat m
 WHERE NOT EXISTS (SELECT FROM rollup_invalidation d
                    WHERE d.rollup = 'product_monthly' AND d.bucket = m.bucket)
UNION ALL
SELECT d.bucket, s.*
  FROM (SELECT DISTINCT bucket FROM rollup_invalidation WHERE rollup = 'product_monthly') d
 CROSS JOIN LATERAL product_monthly_of(d.bucket) s;

INSERT INTO rollup_invalidation (rollup, bucket)
SELECT DISTINCT 'sales_hourly', date_trunc('hour', occurred_at, 'UTC') FROM sales_order
UNION ALL
SELECT DISTINCT 'sales_daily_category', date_trunc('day', occurred_at, '${zone}') FROM sales_line
UNION ALL
SELECT DISTINCT 'product_monthly', date_trunc('month', occurred_at, '${zone}') FROM sales_line;
