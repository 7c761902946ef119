using ConferenceOps.Client;

namespace ConferenceOps.Web.Documents;

/// <summary>What the import's page says.</summary>
internal static class DocumentWords
{
    public const string Title = "Import documents";
    public const string Lead = "Each Akoma Ntoso file becomes a draft, whole or not at all.";
    public const string Body = "Body that will negotiate them";
    public const string Files = "Files";
    public const string FilesHint = "XML files in Akoma Ntoso, at most 20 MiB each.";
    public const string Outcome = "Outcome";
    public const string OpenDraft = "Open the draft";
    public const string NotAllowed = "Only the Secretariat and the bureau import documents.";
    public const string Refused = "Refused";

    public static string Reading(string file) => $"Reading {file}…";

    public static string Imported(ImportedDraft draft) =>
        $"{draft.Symbol}: {draft.Preambular} preambular and {draft.Operative} operative paragraphs, {draft.Footnotes} footnotes";

    public static string NotUnderstood(ImportedDraft draft) =>
        $"Not understood: {string.Join(", ", draft.NotUnderstood.Select(element => $"{element.Element} ({element.Count}, first in line {element.Line})"))}";
}
