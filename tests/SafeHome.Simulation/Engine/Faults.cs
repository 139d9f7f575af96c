namespace SafeHome.Simulation.Engine;

/// <summary>How often what goes wrong in a history, as chances per operation. Drawn from the seed, so some histories are rough and some calm.</summary>
internal sealed record Faults(
    double Crash, double Unavailable, double LostAnswer, double LostAndRepeated, double DuplicateMessage, double LateMessage, double QueuesWiped,
    double EndpointAway, double EndpointRefuses)
{
    public static readonly Faults None = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Faults Draw(Random random)
    {
        double Upto(double most) => random.Next(3) == 0 ? 0 : random.NextDouble() * most;
        return new Faults(Upto(0.03), Upto(0.05), Upto(0.05), Upto(0.05), Upto(0.3), Upto(0.3), Upto(0.004), Upto(0.8), Upto(0.1));
    }
}
