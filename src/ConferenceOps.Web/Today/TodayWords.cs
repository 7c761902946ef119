using ConferenceOps.Client;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Today;

/// <summary>What the first page says.</summary>
internal static class TodayWords
{
    public const string ToAnswer = "For you to answer";

    public static string Offered(PlaceRequestView place) => $"A sponsored place is offered to {Isolated.Of(place.Nominee)}: accept or decline it";

    public static string Changed(string label, StepKind step) => $"{(label.Length > 0 ? $"Paragraph {label}" : "Heading")} {Done(step)}";

    private static string Done(StepKind kind) => kind switch
    {
        StepKind.Amended => "amended",
        StepKind.Inserted => "inserted",
        StepKind.Moved => "moved",
        StepKind.Deleted => "deleted",
        StepKind.Restored => "restored",
        _ => "created",
    };
}
