namespace SafeHome.Core.Cbs;

/// <summary>How well a field of a delivery is filled: the first of the two checks that CBS returns (the spiegelrapport).</summary>
/// <param name="Record">The kind of record.</param>
/// <param name="Field">The field.</param>
/// <param name="Required">Whether CBS counts on it in every record.</param>
/// <param name="Filled">In how many records it says something: that a BSN is not known says nothing.</param>
/// <param name="Of">How many records there are.</param>
public sealed record FieldFill(string Record, string Field, bool Required, int Filled, int Of)
{
    /// <summary>Filled, as a share out of one; null where there are no records.</summary>
    public decimal? Share => Of == 0 ? null : decimal.Round((decimal)Filled / Of, 4);

    /// <summary>All fields of a delivery, in the order of the layout.</summary>
    public static IReadOnlyList<FieldFill> In(Delivery delivery, RecordLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var records = DeliveryRecords.Of(delivery).ToLookup(record => record.Kind, StringComparer.Ordinal);
        return
        [
            .. from kind in layout.Records
               where kind.Name is not ("levering" or "sluiting")
               from field in kind.Fields
               select new FieldFill(kind.Name, field.Name, field.Required, records[kind.Name].Count(field.IsFilled), records[kind.Name].Count()),
        ];
    }
}
