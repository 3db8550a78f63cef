-- Who registers a contact may write her CPF, by which she is known on the telephone (TRG-123).
grant insert (cpf) on person to guiche_desk;
