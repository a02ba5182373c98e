-- Does one movement, all of it or nothing, once per key. Leg i is (p_ops[i], p_debits[i], …):
--   transfer  debit, credit, amount
--   hold      debit, credit, amount, expires
--   post      hold_key, hold_leg, amount (null: all that is held)
--   void      hold_key, hold_leg
-- Locks, always in this order: the key, holds by (key, leg), accounts by address.
-- Errors: LGKEY key used for something else, LGFND not enough available, LGHLD no such open
-- hold, LGOVR more than is held, LGACC no such account, LGLEG a leg that cannot be.
CREATE OR REPLACE FUNCTION post_transfers(
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
  v_hold_movements text[];
  v_hold record;
  -- One place per account, in address order: what it gains and what it promises, over all legs.
  v_addresses text[] := '{}';
  v_changes bigint[] := '{}';
  v_promises bigint[] := '{}';
  v_address text;
  v_change bigint;
  v_promise bigint;
  v_kind text;
  v_hot boolean;
  v_place integer;
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

  -- Sorting each leg into its place is quickest for a few legs and quadratic for many.
  IF cardinality(p_ops) <= 16 THEN
    FOR i IN 1 .. cardinality(p_ops) LOOP
      IF p_ops[i] NOT IN ('transfer', 'hold', 'post', 'void') OR p_amounts[i] <= 0
          OR p_debits[i] = p_credits[i]
          OR split_part(p_debits[i], ':', 1) <> split_part(p_credits[i], ':', 1) THEN
        RAISE EXCEPTION 'leg % of % cannot be', i - 1, p_key USING ERRCODE = 'LGLEG';
      END IF;
      FOREACH v_address IN ARRAY ARRAY[p_debits[i], p_credits[i]] LOOP
        v_change := CASE WHEN p_ops[i] IN ('hold', 'void') THEN 0
          WHEN v_address = p_debits[i] THEN -p_amounts[i] ELSE p_amounts[i] END;
        v_promise := CASE WHEN p_ops[i] = 'transfer' OR v_address <> p_debits[i] THEN 0
          WHEN p_ops[i] = 'hold' THEN p_amounts[i] ELSE -v_helds[i] END;
        v_place := 1;
        WHILE v_place <= cardinality(v_addresses) AND v_addresses[v_place] COLLATE "C" < v_address LOOP
          v_place := v_place + 1;
        END LOOP;
        IF v_addresses[v_place] = v_address THEN
          v_changes[v_place] := v_changes[v_place] + v_change;
          v_promises[v_place] := v_promises[v_place] + v_promise;
        ELSE
          v_addresses := v_addresses[: v_place - 1] || v_address || v_addresses[v_place :];
          v_changes := v_changes[: v_place - 1] || v_change || v_changes[v_place :];
          v_promises := v_promises[: v_place - 1] || v_promise || v_promises[v_place :];
        END IF;
      END LOOP;
    END LOOP;
  ELSE
    SELECT min(u.i) INTO i
      FROM unnest(p_ops, p_debits, p_credits, p_amounts) WITH ORDINALITY AS u (op, debit, credit, amount, i)
      WHERE u.op NOT IN ('transfer', 'hold', 'post', 'void') OR u.amount <= 0 OR u.debit = u.credit
        OR split_part(u.debit, ':', 1) <> split_part(u.credit, ':', 1);
    IF i IS NOT NULL THEN
      RAISE EXCEPTION 'leg % of % cannot be', i - 1, p_key USING ERRCODE = 'LGLEG';
    END IF;
    SELECT array_agg(s.address ORDER BY s.address COLLATE "C"),
        array_agg(s.change ORDER BY s.address COLLATE "C"),
        array_agg(s.promise ORDER BY s.address COLLATE "C")
      INTO v_addresses, v_changes, v_promises
      FROM (
        SELECT side.address, sum(side.change)::bigint AS change, sum(side.promise)::bigint AS promise
        FROM (
          SELECT u.debit AS address,
              CASE WHEN u.op IN ('transfer', 'post') THEN -u.amount ELSE 0 END AS change,
              CASE u.op WHEN 'transfer' THEN 0 WHEN 'hold' THEN u.amount ELSE -u.held END AS promise
            FROM unnest(p_ops, p_debits, p_amounts, v_helds) AS u (op, debit, amount, held)
          UNION ALL
          SELECT u.credit, CASE WHEN u.op IN ('transfer', 'post') THEN u.amount ELSE 0 END, 0
            FROM unnest(p_ops, p_credits, p_amounts) AS u (op, credit, amount)
        ) side
        GROUP BY side.address
      ) s;
  END IF;

  FOR i IN 1 .. cardinality(v_addresses) LOOP
    v_address := v_addresses[i];
    v_change := v_changes[i];
    v_promise := v_promises[i];
    -- An account that is not hot, or is hot but must be seen to cover what it gives away.
    UPDATE ledger_account SET balance = balance + v_change, held = held + v_promise
      WHERE address = v_address
        AND NOT (hot AND v_promise = 0 AND (v_change > 0 OR kind = 'source'))
        AND (kind = 'source' OR balance + v_change >= held + v_promise);
    CONTINUE WHEN FOUND;

    SELECT a.kind, a.hot INTO v_kind, v_hot FROM ledger_account a WHERE a.address = v_address;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no account %', v_address USING ERRCODE = 'LGACC';
    END IF;
    IF v_hot AND v_promise = 0 AND (v_change > 0 OR v_kind = 'source') THEN
      INSERT INTO ledger_hot_entry (address, amount) VALUES (v_address, v_change);
      CONTINUE;
    END IF;
    IF v_hot THEN
      PERFORM roll_up_hot_entries(v_address);
      UPDATE ledger_account SET balance = balance + v_change, held = held + v_promise
        WHERE address = v_address AND balance + v_change >= held + v_promise;
      CONTINUE WHEN FOUND;
    END IF;
    RAISE EXCEPTION '% has not enough available', v_address USING ERRCODE = 'LGFND';
  END LOOP;

  -- Drawn while the accounts are locked: an account's movements are numbered as they happened.
  v_seq := nextval('ledger_transfer_seq');
  IF cardinality(p_ops) <= 16 THEN
    FOR i IN 1 .. cardinality(p_ops) LOOP
      INSERT INTO ledger_transfer
          (movement_id, leg, seq, op, debit, credit, asset, amount, hold_movement_id, hold_leg)
        VALUES (p_id, i - 1, v_seq, p_ops[i], p_debits[i], p_credits[i],
          split_part(p_debits[i], ':', 1), p_amounts[i], v_hold_movements[i], p_hold_legs[i]);
      IF p_ops[i] = 'hold' THEN
        INSERT INTO ledger_hold (key, leg, movement_id, debit, credit, amount, expires_at)
          VALUES (p_key, i - 1, p_id, p_debits[i], p_credits[i], p_amounts[i], p_expires[i]);
      END IF;
    END LOOP;
  ELSE
    INSERT INTO ledger_transfer
        (movement_id, leg, seq, op, debit, credit, asset, amount, hold_movement_id, hold_leg)
      SELECT p_id, u.i - 1, v_seq, u.op, u.debit, u.credit, split_part(u.debit, ':', 1), u.amount,
          u.hold_movement, u.hold_leg
        FROM unnest(p_ops, p_debits, p_credits, p_amounts, v_hold_movements, p_hold_legs)
          WITH ORDINALITY AS u (op, debit, credit, amount, hold_movement, hold_leg, i)
        WHERE u.i <= cardinality(p_ops);
    INSERT INTO ledger_hold (key, leg, movement_id, debit, credit, amount, expires_at)
      SELECT p_key, u.i - 1, p_id, u.debit, u.credit, u.amount, u.expires
        FROM unnest(p_ops, p_debits, p_credits, p_amounts, p_expires)
          WITH ORDINALITY AS u (op, debit, credit, amount, expires, i)
        WHERE u.op = 'hold';
  END IF;

  movement_id := p_id;
  replayed := false;
END $$;
