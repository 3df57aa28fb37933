-- Roll-ups as continuous aggregates: TimescaleDB under its own licence (TSL). Same names and columns
-- as elsewhere. Real-time: what is newer than the last refresh is read from the facts; a row that
-- comes late is seen after the next refresh, which the service runs (it fails in a transaction).
DROP MATERIALIZED VIEW IF EXISTS sales_hourly;
DROP MATERIALIZED VIEW IF EXISTS sales_daily_category;
DROP MATERIALIZED VIEW IF EXISTS product_monthly;

CREATE MATERIALIZED VIEW sales_hourly
    WITH (timescaledb.continuous, timescaledb.materialized_only = false) AS
SELECT time_bucket(INTERVAL '1 hour', occurred_at) AS bucket, kind, payment_method,
       currency, sum(orders)::bigint AS orders, sum(units)::bigint AS units,
       sum(gross_amount)::bigint AS gross_amount, sum(discount_amount)::bigint AS discount_amount,
       sum(shipping_amount)::bigint AS shipping_amount, sum(tax_amount)::bigint AS tax_amount,
       sum(refund_amount)::bigint AS refund_amount
  FROM sales_order
 GROUP BY 1, 2, 3, 4
  WITH NO DATA;

CREATE MATERIALIZED VIEW sales_daily_category
    WITH (timescaledb.continuous, timescaledb.materialized_only = false) AS
SELECT time_bucket(INTERVAL '1 day', occurred_at, '${zone}') AS bucket, kind, category,
       payment_method, currency, count(DISTINCT order_id) AS orders, sum(quantity)::bigint AS units,
       sum(gross_amount)::bigint AS gross_amount, sum(discount_amount)::bigint AS discount_amount,
       sum(net_amount)::bigint AS net_amount
  FROM sales_line
 GROUP BY 1, 2, 3, 4, 5
  WITH NO DATA;

CREATE MATERIALIZED VIEW product_monthly
    WITH (timescaledb.continuous, timescaledb.materialized_only = false) AS
SELECT time_bucket(INTERVAL '1 month', occurred_at, '${zone}') AS bucket, sku, kind, currency,
       count(DISTINCT order_id) AS orders, sum(quantity)::bigint AS units,
       sum(gross_amount)::bigint AS gross_amount, sum(discount_amount)::bigint AS discount_amount,
       sum(net_amount)::bigint AS net_amount
  FROM sales_line
 GROUP BY 1, 2, 3, 4
  WITH NO DATA;
