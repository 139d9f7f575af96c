namespace SafeHome.Core.Persons;

/// <summary>A record that holds personal data. As text it shows its name only, so that nothing ends up in a log.</summary>
public abstract record PersonalData
{
    /// <summary>The name of the type.</summary>
    public sealed override string ToString() => GetType().Name;
}
