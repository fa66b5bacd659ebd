DROP TABLE rate_debts;
