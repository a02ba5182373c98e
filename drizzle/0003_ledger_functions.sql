-- The words and invariants are in docs/economy.md, the reasons in docs/adr/0003-ledger.md
-- and docs/adr/0005-hot-accounts.md.

-- Room on each page for the next version of a row, so that a new balance touches no index.
ALTER TABLE ledger_account SET (fillfactor = 70);
--> statement-breakpoint
-- Roll-ups empty this table all the time: reclaim its dead rows early.
ALTER TABLE ledger_hot_entry SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
--> statement-breakpoint
CREATE SEQUENCE ledger_transfer_seq;
--> statement-breakpoint

CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'LGAPP';
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_movement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_movement
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_transfer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_account_for_ever
  BEFORE UPDATE OF address, asset, kind OR DELETE OR TRUNCATE ON ledger_account
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint

-- Moves the committed entries of one hot account into its balance; returns how many.
-- Locks the account, so two roll-ups of it take turns; entries that are still being
-- appended by open transactions are not seen and stay for the next time.
CREATE FUNCTION roll_up_hot_entries(p_address text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  v_count integer;
  v_sum bigint;
BEGIN
  PERFORM 1 FROM ledger_account WHERE address = p_address FOR NO KEY UPDATE;
  WITH gone AS (DELETE FROM ledger_hot_entry WHERE address = p_address RETURNING amount)
    SELECT count(*), sum(amount) INTO v_count, v_sum FROM gone;
  IF v_count > 0 THEN
    UPDATE ledger_account SET balance = balance + v_sum WHERE address = p_address;
  END IF;
  RETURN v_count;
END $$;
--> statement-breakpoint

-- Does one movement, all of it or nothing, once per key. Leg i is (p_ops[i], p_debits[i], …):
--   transfer  debit, credit, amount
--   hold      debit, credit, amount, expires
--   post      hold_key, hold_leg, amount (null: all that is held)
--   void      hold_key, hold_leg
-- Locks, always in this order: the key, holds by (key, leg), accounts by address.
-- Errors: LGKEY key used for something else, LGFND not enough available, LGHLD no such open
-- hold, LGOVR more than is held, LGACC no such account; a leg that cannot be violates a CHECK.
CREATE FUNCTION post_transfers(
  p_id text,
  p_key text,
  p_code text,
  p_memo jsonb,
  p_at timestamptz,
  p_ops text[],
  p_debits text[],
  p_credits text[],
  p_amounts bigint[],
  p_hold_keys text[],
  p_hold_legs integer[],
  p_expires timestamptz[],
  OUT movement_id text,
  OUT replayed boolean
) LANGUAGE plpgsql AS $$
DECLARE
  v_digest constant bytea := sha256(convert_to(
    ROW(p_code, p_memo, p_ops, p_debits, p_credits, p_amounts, p_hold_keys, p_hold_legs)::text, 'UTF8'));
  v_first_digest bytea;
  v_helds bigint[] := p_amounts;
  v_hold_movements text[] := array_fill(NULL::text, ARRAY[cardinality(p_ops)]);
  v_hold record;
  v_side record;
  v_seq bigint;
  i integer;
BEGIN
  INSERT INTO ledger_movement (id, key, code, memo, digest, at)
    VALUES (p_id, p_key, p_code, p_memo, v_digest, p_at) ON CONFLICT (key) DO NOTHING;
  IF NOT FOUND THEN
    SELECT m.id, m.digest INTO movement_id, v_first_digest FROM ledger_movement m WHERE m.key = p_key;
    IF v_first_digest IS DISTINCT FROM v_digest THEN
      RAISE EXCEPTION 'key % already names another movement', p_key USING ERRCODE = 'LGKEY';
    END IF;
    replayed := true;
    RETURN;
  END IF;

  -- Take the holds that are closed here; whoever deletes a hold's row is its only closer.
  IF 'post' = ANY (p_ops) OR 'void' = ANY (p_ops) THEN
    FOR i IN
      SELECT u.i FROM unnest(p_ops, p_hold_keys, p_hold_legs) WITH ORDINALITY AS u (op, key, leg, i)
        WHERE u.op IN ('post', 'void') ORDER BY u.key COLLATE "C", u.leg
    LOOP
      DELETE FROM ledger_hold h WHERE h.key = p_hold_keys[i] AND h.leg = p_hold_legs[i]
        RETURNING h.movement_id, h.debit, h.credit, h.amount INTO v_hold;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'no open hold %:%', p_hold_keys[i], p_hold_legs[i] USING ERRCODE = 'LGHLD';
      END IF;
      IF p_amounts[i] > v_hold.amount THEN
        RAISE EXCEPTION 'hold %:% is for %, not %', p_hold_keys[i], p_hold_legs[i], v_hold.amount,
          p_amounts[i] USING ERRCODE = 'LGOVR';
      END IF;
      p_debits[i] := v_hold.debit;
      p_credits[i] := v_hold.credit;
      p_amounts[i] := coalesce(p_amounts[i], v_hold.amount);
      v_helds[i] := v_hold.amount;
      v_hold_movements[i] := v_hold.movement_id;
    END LOOP;
  END IF;

  -- What each account gains and what it promises, as a sum over the legs, in address order.
  FOR v_side IN
    SELECT s.address, sum(s.change)::bigint AS change, sum(s.promised)::bigint AS promised, a.kind, a.hot
    FROM (
      SELECT u.debit AS address,
          CASE WHEN u.op IN ('transfer', 'post') THEN -u.amount ELSE 0 END AS change,
          CASE u.op WHEN 'hold' THEN u.amount WHEN 'transfer' THEN 0 ELSE -u.held END AS promised
        FROM unnest(p_ops, p_debits, p_amounts, v_helds) AS u (op, debit, amount, held)
      UNION ALL
      SELECT u.credit, CASE WHEN u.op IN ('transfer', 'post') THEN u.amount ELSE 0 END, 0
        FROM unnest(p_ops, p_credits, p_amounts) AS u (op, credit, amount)
    ) s
    LEFT JOIN ledger_account a ON a.address = s.address
    GROUP BY s.address, a.kind, a.hot
    ORDER BY s.address COLLATE "C"
  LOOP
    IF v_side.kind IS NULL THEN
      RAISE EXCEPTION 'no account %', v_side.address USING ERRCODE = 'LGACC';
    END IF;
    CONTINUE WHEN v_side.change = 0 AND v_side.promised = 0;

    IF v_side.hot AND v_side.promised = 0 AND (v_side.change > 0 OR v_side.kind = 'source') THEN
      INSERT INTO ledger_hot_entry (address, amount) VALUES (v_side.address, v_side.change);
      CONTINUE;
    END IF;

    UPDATE ledger_account SET balance = balance + v_side.change, held = held + v_side.promised
      WHERE address = v_side.address
        AND (kind = 'source' OR balance + v_side.change >= held + v_side.promised);
    IF NOT FOUND AND v_side.hot THEN
      PERFORM roll_up_hot_entries(v_side.address);
      UPDATE ledger_account SET balance = balance + v_side.change, held = held + v_side.promised
        WHERE address = v_side.address AND balance + v_side.change >= held + v_side.promised;
    END IF;
    IF NOT FOUND THEN
      RAISE EXCEPTION '% has not enough available', v_side.address USING ERRCODE = 'LGFND';
    END IF;
  END LOOP;

  -- Drawn while the accounts are locked: an account's movements are numbered as they happened.
  v_seq := nextval('ledger_transfer_seq');
  INSERT INTO ledger_transfer
      (movement_id, leg, seq, op, debit, credit, asset, amount, hold_movement_id, hold_leg)
    SELECT p_id, u.i - 1, v_seq, u.op, u.debit, u.credit, split_part(u.debit, ':', 1), u.amount,
        u.hold_movement, u.hold_leg
      FROM unnest(p_ops, p_debits, p_credits, p_amounts, v_hold_movements, p_hold_legs)
        WITH ORDINALITY AS u (op, debit, credit, amount, hold_movement, hold_leg, i);
  IF 'hold' = ANY (p_ops) THEN
    INSERT INTO ledger_hold (key, leg, movement_id, debit, credit, amount, expires_at)
      SELECT p_key, u.i - 1, p_id, u.debit, u.credit, u.amount, u.expires
        FROM unnest(p_ops, p_debits, p_credits, p_amounts, p_expires)
          WITH ORDINALITY AS u (op, debit, credit, amount, expires, i)
        WHERE u.op = 'hold';
  END IF;

  movement_id := p_id;
  replayed := false;
END $$;
