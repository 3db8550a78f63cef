-- What a company has of the vendor's products, for guides that support nothing else (TRG-031).

alter table company
  add contracted jsonb;  -- product → modules, by the guide's ids; no modules named is all of them; null: nobody wrote it down
