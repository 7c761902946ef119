using ConferenceOps.Storage;
using ConferenceOps.Storage.ReadModels.Drafting;

namespace ConferenceOps.Server.Views.Drafting;

internal static class LastStepsQuery
{
    /// <summary>Of these steps the last of each paragraph.</summary>
    public static IQueryable<ParagraphStepRow> LastSteps(this ConferenceContext context, IQueryable<ParagraphStepRow> rows) => rows.Where(row =>
        row.Version == context.ParagraphSteps.Where(other => other.Draft == row.Draft && other.Paragraph == row.Paragraph).Max(other => other.Version));
}
