namespace SafeHome.Storage.Tables;

/// <summary>The limits of the table service on one transaction, checked before anything is sent.</summary>
/// <remarks>
/// Sources: "Performing entity group transactions" and "Understanding the Table service data model",
/// learn.microsoft.com/rest/api/storageservices. The store's own stamp counts as a property.
/// </remarks>
public static class TransactionLimits
{
    /// <summary>The most properties a row may have besides its keys and time stamp.</summary>
    public const int MaxProperties = 252;

    /// <summary>The most bytes of one property; a character of text counts as two.</summary>
    public const int MaxPropertyBytes = 64 * 1024;

    /// <summary>The most bytes of one row, names and keys included.</summary>
    public const int MaxRowBytes = 1024 * 1024;

    /// <summary>The most bytes of a transaction as it travels; bytes travel as base64, so they count for a third more.</summary>
    public const int MaxTransactionBytes = 4 * 1024 * 1024;

    /// <summary>Throws where the service would refuse the transaction for its size or for what it holds.</summary>
    /// <exception cref="TransactionLimitException">It is too large.</exception>
    /// <exception cref="ArgumentException">It is empty, or a key, a name or a value is of a kind that tables do not keep.</exception>
    public static void Check(TableTransaction transaction)
    {
        if (transaction.Writes.Count == 0) throw new ArgumentException("A transaction has at least one write.", nameof(transaction));
        if (transaction.Writes.Count > TableTransaction.MaxRows) throw new TransactionLimitException($"{TableTransaction.MaxRows} rows");

        foreach (var write in transaction.Writes)
        {
            TableKeys.Check(write.Entity.PartitionKey, write.Entity.RowKey);
            if (write.Kind == TableWriteKind.Replace) ArgumentException.ThrowIfNullOrEmpty(write.ETag, nameof(transaction));
        }

        if (TravellingBytes(transaction) > MaxTransactionBytes) throw new TransactionLimitException("4 MiB");
    }

    /// <summary>An upper bound of the transaction's bytes as it travels.</summary>
    internal static long TravellingBytes(TableTransaction transaction) => transaction.Writes.Sum(write => CheckRow(write.Entity));

    private static long CheckRow(TableEntity entity)
    {
        if (entity.Properties.Count > MaxProperties) throw new TransactionLimitException($"{MaxProperties} properties in a row");
        var stored = PropertySize.OfKeys(entity);
        var travelling = PropertySize.OfEnvelope(entity);
        foreach (var (name, value) in entity.Properties)
        {
            TableKeys.CheckProperty(name);
            var size = PropertySize.OfValue(value);
            if (size.Stored > MaxPropertyBytes) throw new TransactionLimitException("64 KiB in a property");
            stored += PropertySize.OfName(name) + size.Stored;
            travelling += PropertySize.OfTravellingName(name) + size.Travelling;
        }

        return stored > MaxRowBytes ? throw new TransactionLimitException("1 MiB in a row") : travelling;
    }
}
