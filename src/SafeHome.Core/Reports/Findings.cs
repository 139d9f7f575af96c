namespace SafeHome.Core.Reports;

/// <summary>Gathers what is wrong with a report, and what is worth a remark, while it is read.</summary>
internal sealed class Findings
{
    // A body of a megabyte can hold a hundred thousand faults; a sender repairs them by the dozen.
    private const int MostProblems = 100;

    private readonly List<InvalidParam> _problems = [];
    private readonly List<Remark> _remarks = [];

    public IReadOnlyList<InvalidParam> Problems => _problems;

    public IReadOnlyList<Remark> Remarks => _remarks;

    public void Refuse(string pointer, string code, string reason)
    {
        if (_problems.Count < MostProblems) _problems.Add(new InvalidParam(pointer, code, reason));
    }

    public void Note(string pointer, string code, string reason) => _remarks.Add(new Remark(pointer, code, reason));
}
