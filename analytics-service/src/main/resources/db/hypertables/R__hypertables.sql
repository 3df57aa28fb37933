-- TimescaleDB, both editions. The indexes on time are made by V1.
SELECT create_hypertable('sales_line', 'occurred_at', chunk_time_interval => INTERVAL '30 days',
    create_default_indexes => false, if_not_exists => true, migrate_data => true);
SELECT create_hypertable('sales_order', 'occurred_at', chunk_time_interval => INTERVAL '30 days',
    create_default_indexes => false, if_not_exists => true, migrate_data => true);
SELECT create_hypertable('order_step', 'occurred_at', chunk_time_interval => INTERVAL '30 days',
    create_default_indexes => false, if_not_exists => true, migrate_data => true);
SELECT create_hypertable('stock_movement', 'occurred_at', chunk_time_interval => INTERVAL '30 days',
    create_default_indexes => false, if_not_exists => true, migrate_data => true);
