namespace SafeHome.Core.Routing;

/// <summary>What the list of receivers must meet. A breach is told in one sentence, with what to repair.</summary>
internal static class ReceiverRules
{
    /// <exception cref="ReceiversInvalidException">The list breaks a rule; the first breach is told.</exception>
    public static void Check(IReadOnlyList<Receiver> receivers, Geography geography)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var receiver in receivers)
        {
            CheckAlone(receiver);
            CheckArea(receiver, geography);
            if (!ids.Add(receiver.Id)) throw Broken($"The receiver '{receiver.Id}' is in the list twice.");
        }

        CheckOverlaps(receivers, geography);
        CheckFallbacks(receivers);
    }

    private static void CheckAlone(Receiver receiver)
    {
        if (receiver.Id is "" || receiver.Name is "") throw Broken("A receiver has no id or no name.");
        if (!receiver.Id.All(c => c is '-' || char.IsAsciiLetterOrDigit(c)))
            throw Broken($"The id '{receiver.Id}' may only have letters, digits and hyphens.");
        if (receiver.AnswerWithinWorkingDays is < 1 or > 60)
            throw Broken($"The receiver '{receiver.Id}' must answer within 1 to 60 working days.");
        if (receiver.AnswerUrgentWithinHours is < 1 or > 240)
            throw Broken($"The receiver '{receiver.Id}' must answer what is urgent within 1 to 240 hours.");
        if (receiver.Validity.IsEmpty) throw Broken($"The receiver '{receiver.Id}' ends before it begins ({receiver.Validity}).");
        if (receiver.Places is { } places && (places.PerYear < 0 || places.Free < 0 || places.Free.HasValue != places.AsOf.HasValue))
            throw Broken($"The places of '{receiver.Id}' are a number per year and, if it says how many are free, the day as of which.");
    }

    private static void CheckArea(Receiver receiver, Geography geography)
    {
        if (receiver.Municipalities.Count == 0 && receiver.Regions.Count == 0) throw Broken($"The receiver '{receiver.Id}' serves no municipality and no region.");
        foreach (var region in receiver.Regions.Where(region => region is null || !geography.IsRegion(region)))
            throw Broken($"The receiver '{receiver.Id}' serves the region '{region}', which is no Veilig Thuis region.");
        foreach (var municipality in receiver.Municipalities)
        {
            if (municipality is null || geography.Find(municipality) is not { } current)
                throw Broken($"The receiver '{receiver.Id}' serves '{municipality}', which is not a municipality.");
            if (current.Code != municipality)
                throw Broken($"The receiver '{receiver.Id}' serves '{municipality}', which ended ({geography.ValidityOf(municipality)}): it is {current.Code} ({current.Name}) now.");
        }

        foreach (var postcode in receiver.Postcodes.Where(postcode => !LiesIn(postcode, receiver, geography)))
            throw Broken($"The receiver '{receiver.Id}' serves the postcodes '{postcode}', which do not lie in a municipality that it serves.");
    }

    private static bool LiesIn(string? postcode, Receiver receiver, Geography geography) =>
        postcode is not null && geography.MunicipalityOfArea(postcode) is { } municipality && receiver.Municipalities.Contains(municipality, StringComparer.Ordinal);

    private static void CheckOverlaps(IReadOnlyList<Receiver> receivers, Geography geography)
    {
        var areas =
            from receiver in receivers
            from area in receiver.Postcodes.Count > 0 ? receiver.Postcodes : ReceiverAreas.Of(receiver, geography)
            group receiver by (receiver.Kind, area);
        foreach (var area in areas)
        {
            var inOrder = area.OrderBy(receiver => receiver.Validity.First ?? DateOnly.MinValue).ToList();
            foreach (var (first, second) in inOrder.Zip(inOrder.Skip(1)).Where(pair => pair.First.Validity.Overlaps(pair.Second.Validity)))
            {
                throw Broken(
                    $"The receivers '{first.Id}' ({first.Validity}) and '{second.Id}' ({second.Validity}) are of one kind and both serve '{area.Key.area}' at one time: end one before the other begins.");
            }
        }
    }

    /// <summary>Postcodes are made and lists have gaps: beside the teams for areas there must be one for the rest.</summary>
    private static void CheckFallbacks(IReadOnlyList<Receiver> receivers)
    {
        foreach (var near in receivers.Where(receiver => receiver.Postcodes.Count > 0))
        {
            foreach (var municipality in near.Municipalities)
            {
                var rest = receivers.Where(other => other.Kind == near.Kind && other.Postcodes.Count == 0 && other.Municipalities.Contains(municipality, StringComparer.Ordinal));
                if (!IsCovered(near.Validity, rest.Select(other => other.Validity)))
                    throw Broken($"The receiver '{near.Id}' serves some postcodes of '{municipality}', but nobody serves the rest of it on all those days ({near.Validity}).");
            }
        }
    }

    private static bool IsCovered(Validity whole, IEnumerable<Validity> parts)
    {
        var from = whole.First ?? DateOnly.MinValue;
        foreach (var part in parts.OrderBy(part => part.First ?? DateOnly.MinValue))
        {
            if (!part.Contains(from)) continue;
            if (part.Last is not { } last || last >= (whole.Last ?? DateOnly.MaxValue)) return true;
            from = last.AddDays(1);
        }

        return false;
    }

    private static ReceiversInvalidException Broken(string sentence) => new(sentence);
}
