namespace SafeHome.Storage.Tables;

/// <summary>A transaction is larger than the table service takes. It was not sent.</summary>
public sealed class TransactionLimitException(string limit) : Exception($"The transaction is over the limit: {limit}.");
