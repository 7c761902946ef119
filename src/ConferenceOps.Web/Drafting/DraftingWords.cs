using System.Globalization;
using ConferenceOps.Client;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Drafting;

/// <summary>Everything the drafting pages say.</summary>
internal static class DraftingWords
{
    public const string Drafts = "Drafts";
    public const string Draft = "Draft";
    public const string NoDrafts = "There is no draft yet. It appears here as soon as the Secretariat imports one.";
    public const string ImportDraft = "Import a document";
    public const string NoSuchDraft = "There is no such draft. It may have been removed, or the address is incomplete.";
    public const string OutOfReach = "The server could not be reached. What you wrote is kept here; try again.";
    public const string OutOfReachToRead = "The server could not be reached. Try again.";

    public const string View = "View";
    public const string Clean = "Clean";
    public const string Changes = "Changes";
    public const string ShowDeleted = "Show deleted paragraphs";
    public const string NextChange = "Next change";
    public const string MarkAllRead = "Mark all as read";
    public const string MarkRead = "Mark as read";
    public const string Footnotes = "Footnotes";
    public const string BackToText = "↩";
    public const string NoteOpens = "[footnote: ";
    public const string NoteCloses = "]";
    public const string WhatIsNew = "What changed while this page was open";

    // Heard, not seen: the marks of insertions and deletions for those who do not see them.
    public const string Inserted = " inserted: ";
    public const string EndInsertion = " end insertion ";
    public const string Deleted = " deleted: ";
    public const string EndDeletion = " end deletion ";

    public const string History = "History";
    public const string Edit = "Edit";
    public const string InsertAfter = "Insert after";
    public const string InsertFirst = "Insert at the beginning";
    public const string Move = "Move";
    public const string Delete = "Delete";
    public const string Restore = "Restore";
    public const string RestoreText = "Restore this text";
    public const string Undo = "Undo";
    public const string Close = "Close";
    public const string Save = "Save";
    public const string Saving = "Saving…";
    public const string Cancel = "Cancel";
    public const string Discard = "Discard what you wrote";
    public const string KeepWriting = "Keep writing";
    public const string Text = "Text";
    public const string TextHint = "*italic*, **bold**, ^[footnote]. Put a backslash before a mark that is meant as it is.";
    public const string TextKeys = "Control and Enter save; Escape cancels.";
    public const string Preview = "What your change will show";
    public const string NothingChanged = "Nothing is changed yet.";
    public const string Kind = "Kind";
    public const string Place = "Place";
    public const string AtTheBeginning = "At the beginning";
    public const string Insert = "Insert the paragraph";
    public const string NewText = "Text of the new paragraph";
    public const string KeepIt = "Keep it";
    public const string Theirs = "Their text";
    public const string Yours = "Your text";
    public const string Merged = "One text from both";
    public const string KeepTheirs = "Keep theirs";
    public const string UseMine = "Use mine";
    public const string SaveMerged = "Save this text";
    public const string RestoreAndUseMine = "Restore it with my text";
    public const string KeepDeleted = "Leave it deleted";
    public const string ComparedWithTheirs = "Compared with their text";
    public const string CompareNow = "Compare now";
    public const string LoadingHistory = "Fetching the history…";

    public static string Symbol(string symbol) => symbol.Length == 0 ? "No symbol yet" : symbol;

    public static string FootnoteNumber(int number) => $"Footnote {number}";

    public static string OfFootnote(int number) => $" Back to the text at footnote {number}";

    /// <summary>As in "Paragraph 12" or "Heading".</summary>
    public static string Paragraph(string label) => label.Length == 0 ? "Heading" : $"Paragraph {label}";

    /// <summary>As in " paragraph 12", to complete the name of a button.</summary>
    public static string OfParagraph(string label) => label.Length == 0 ? " heading" : $" paragraph {label}";

    public static string NewChanges(int count) =>
        count == 1 ? "1 paragraph changed while this page was open" : $"{count} paragraphs changed while this page was open";

    public static string ChangedBy(Unread unread) => (unread.Step, unread.Count) switch
    {
        (StepKind.Amended, 1) => $"Changed by {Isolated.Of(unread.By)}",
        (StepKind.Amended, var count) => $"Changed {count} times, last by {Isolated.Of(unread.By)}",
        _ => $"{Capital(Done(unread.Step, unread.From))} by {Isolated.Of(unread.By)}",
    };

    public static string LastChange(StepKind step, string by) => $"{Capital(Done(step, null))} by {Isolated.Of(by)}";

    /// <summary>As in "Paragraph 12 was amended by the Chair".</summary>
    public static string Announcement(NewsItem news) => $"{Paragraph(news.Label)} was {Done(news.Step, news.From)} by {Isolated.Of(news.By)}";

    public static string Done(StepKind step, string? from) => step switch
    {
        StepKind.Created => "created",
        StepKind.Amended => "amended",
        StepKind.Inserted => "inserted",
        StepKind.Moved => string.IsNullOrEmpty(from) ? "moved" : $"moved from {from}",
        StepKind.Deleted => "deleted",
        StepKind.Restored => "restored",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string HistoryOf(string label) => $"History of {OfParagraph(label).Trim()}";

    public static string ThenNumbered(string label) => label.Length == 0 ? "" : $"then {label}";

    /// <summary>As in "After 12: Decides to meet".</summary>
    public static string AfterParagraph(DraftParagraph paragraph) => paragraph.Label.Length == 0
        ? $"After “{Isolated.Of(Beginning(paragraph))}”" : $"After {paragraph.Label}: {Isolated.Of(Beginning(paragraph))}";

    /// <summary>As in "12: Decides to meet".</summary>
    public static string Start(DraftParagraph paragraph) =>
        paragraph.Label.Length == 0 ? $"“{Isolated.Of(Beginning(paragraph))}”" : $"{paragraph.Label}: {Isolated.Of(Beginning(paragraph))}";

    /// <summary>The number by which a paragraph is spoken of: the last it bore, if it is deleted.</summary>
    public static string NumberOf(DraftParagraph paragraph) => paragraph.Deleted ? paragraph.LastLabel : paragraph.Label;

    public static string AskDelete(string label, bool frozen) =>
        $"Delete {OfParagraph(label).Trim()}? It goes from everyone’s text at once with its sub-paragraphs, if it has any, and "
            + (frozen ? "its number stays unused until the next revision." : "those after it get new numbers.") + " You can restore it.";

    /// <summary>What stands in the place of a deleted paragraph that was issued, as in "[14 deleted]".</summary>
    public static string Gap(string label) => $"[{label} deleted]";

    public static string KeepsNumber(string symbol) => $"Moved since {symbol}; it keeps its number until the next revision.";

    public static string DeleteParagraph(string label) => $"Delete{OfParagraph(label)}";

    public static string MoveParagraph(string label) => $"Move{OfParagraph(label)}";

    public static string EditParagraph(string label) => $"Edit{OfParagraph(label)}";

    public static string InsertsAfterDeleted(DraftParagraph after) =>
        $"{Paragraph(after.LastLabel)} was deleted while you wrote. What you insert will stand in its place.";

    public static string WasDeleted(string label) => $"{Paragraph(label)} was deleted.";

    public static string ChangedMeanwhile(ParagraphStep step) => $"{Isolated.Of(step.By)} has {Done(step.Kind, null)} this paragraph while you wrote.";

    public static string By(ParagraphStep step) => $"By {Isolated.Of(step.By)}";

    public static string Name(ParagraphKind kind, int level) => (kind, level) switch
    {
        (ParagraphKind.Heading, _) => "Heading",
        (ParagraphKind.Preambular, _) => "Preambular paragraph",
        (_, 1) => "Sub-paragraph (a)",
        (_, 2) => "Sub-paragraph (i)",
        _ => "Operative paragraph",
    };

    public static string Language(DraftLanguage language) => language switch
    {
        DraftLanguage.Ar => "Arabic",
        DraftLanguage.Zh => "Chinese",
        DraftLanguage.En => "English",
        DraftLanguage.Fr => "French",
        DraftLanguage.Ru => "Russian",
        DraftLanguage.Es => "Spanish",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Beginning(DraftParagraph paragraph)
    {
        const int Longest = 60;
        return Excerpt.Of(Markup.Plain(paragraph.Text), Longest);
    }

    private static string Capital(string words) => char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
}
