namespace SafeHome.Core.Matching.Model;

/// <summary>What a comparison weighs: the model of Fellegi and Sunter, with two alternatives to "the same person".</summary>
/// <remarks>
/// I. Fellegi and A. Sunter, "A Theory for Record Linkage", JASA 64, 1969. Who is not the same person is mostly a stranger; but
/// a twin, or a father of the same name, is alike in ways that no stranger is. Those are weighed as an alternative of their own.
/// </remarks>
/// <param name="Version">Names the model in explanations.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Same">Pairs of one person.</param>
/// <param name="Relative">Pairs of two persons of one household; null where the data know none.</param>
/// <param name="Stranger">Pairs of two persons who have nothing to do with each other.</param>
/// <param name="Start">What is weighed before anything is compared.</param>
/// <param name="Thresholds">From which weight a pair is taken for one person.</param>
public sealed record LinkageModel(
    string Version,
    ModelProvenance Provenance,
    LevelProbabilities Same,
    LevelProbabilities? Relative,
    LevelProbabilities Stranger,
    StartWeights Start,
    MatchThresholds Thresholds)
{
    /// <summary>
    /// The same model where more or fewer persons are known: as many times as there are more strangers to choose from, a pair is rarer one
    /// person before anything is compared. Those of one household stay as few.
    /// </summary>
    /// <param name="knownPersons">How many, 1 or more.</param>
    public LinkageModel Among(long knownPersons)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(knownPersons, 1);
        return this with
        {
            Start = Start with { Stranger = Start.Stranger - Math.Log2((double)knownPersons / Start.KnownPersons), KnownPersons = knownPersons },
        };
    }

    /// <summary>
    /// The same model for persons of one incident. Whoever else a person may be is one of the few it concerns, so strangers are as few as
    /// relatives; what tells father from son, or two children, weighs as ever.
    /// </summary>
    public LinkageModel InOneIncident => this with { Start = Start with { Stranger = Start.Relative } };

    /// <summary>The model that comes with the app.</summary>
    public static LinkageModel Shipped => LazyShipped.Value;

    private static readonly Lazy<LinkageModel> LazyShipped = new(() =>
    {
        using var file = EmbeddedData.Open("linkage-model.json");
        return LinkageModelJson.Read(file);
    });
}

/// <summary>Where the figures of a model come from.</summary>
/// <param name="Data">The records it was trained on, and how to make them again.</param>
/// <param name="Method">How.</param>
/// <param name="Date">When, as a date.</param>
/// <param name="Records">How many records.</param>
/// <param name="Pairs">How many pairs were compared.</param>
public sealed record ModelProvenance(string Data, string Method, string Date, long Records, long Pairs);

/// <summary>The log2 of the odds that a pair is one person before anything is compared, against each alternative.</summary>
/// <param name="Stranger">Against two strangers: as many as there are persons.</param>
/// <param name="Relative">Against two of one household: a few.</param>
/// <param name="KnownPersons">How many persons were known where that was estimated, 1 or more.</param>
public sealed record StartWeights(double Stranger, double Relative, long KnownPersons);

/// <summary>Weights in bits.</summary>
/// <param name="Possible">From here a person must look.</param>
/// <param name="Same">From here it is sure enough to link.</param>
public sealed record MatchThresholds(double Possible, double Same);
