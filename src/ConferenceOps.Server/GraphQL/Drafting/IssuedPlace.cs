using System.ComponentModel;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Description("Where a paragraph stood in the revision issued last, which froze its number.")]
internal sealed class IssuedPlace(int place, string label, int moves)
{
    [Description("0 for the first.")]
    public int Place => place;

    [Description("Its number; empty for headings.")]
    public string Label => label;

    [Description("How many times it had been moved by then.")]
    public int Moves => moves;
}
