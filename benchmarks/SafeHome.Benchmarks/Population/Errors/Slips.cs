namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>Decides whether something goes wrong for one writer.</summary>
/// <param name="draw">The draws.</param>
/// <param name="scale">How many times the rates of <see cref="ErrorRates"/> this writer errs.</param>
internal sealed class Slips(Draw draw, double scale)
{
    public Draw Draw => draw;

    public bool Happen(double rate) => draw.Chance(rate * scale);
}
