using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Drafting;
using ConferenceOps.Server.GraphQL.Drafting;
using ConferenceOps.Server.Views;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Mutation
{
    [May(Audience.Delegates)]
    public static async Task<DraftPayload> CreateDraft(
        CreateDraftInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards)
    {
        ImmutableArray<NewParagraph> paragraphs = [.. input.Paragraphs.Select(p => new NewParagraph(p.Id, p.Kind, p.Level, p.Text))];
        var outcome = await grains.Draft(input.Draft).Create(
            new(input.Draft, input.Body, input.Symbol, input.Title, input.Language, paragraphs), caller.Sends(input.CommandId));
        return new((await boards.Drafts()).FirstOrDefault(row => row.Id == input.Draft) is { } row ? new(row) : null, outcome.Refusal);
    }

    [May(Audience.Delegates)]
    public static Task<ParagraphPayload> AmendParagraph(AmendParagraphInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ParagraphPayload.After(input.Draft, input.Paragraph, grains, grain => grain.Amend(
            new(input.Paragraph, input.ExpectedVersion, input.Text), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ParagraphPayload> InsertParagraph(InsertParagraphInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ParagraphPayload.After(input.Draft, input.Paragraph, grains, grain => grain.Insert(
            new(input.Paragraph, input.After, input.Kind, input.Level, input.Text), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ParagraphPayload> MoveParagraph(MoveParagraphInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ParagraphPayload.After(input.Draft, input.Paragraph, grains, grain => grain.Move(
            new(input.Paragraph, input.ExpectedVersion, input.After), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ParagraphPayload> DeleteParagraph(DeleteParagraphInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ParagraphPayload.After(input.Draft, input.Paragraph, grains, grain => grain.Delete(
            new(input.Paragraph, input.ExpectedVersion), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ParagraphPayload> RestoreParagraph(RestoreParagraphInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ParagraphPayload.After(input.Draft, input.Paragraph, grains, grain => grain.Restore(
            new(input.Paragraph, input.ExpectedVersion), caller.Sends(input.CommandId)));
}

internal sealed record CreateDraftInput(
    CommandId CommandId, DraftId Draft, BodyId Body, string Symbol, string Title, DraftLanguage Language, IEnumerable<NewParagraphInput> Paragraphs);

internal sealed record NewParagraphInput(ParagraphId Id, ParagraphKind Kind, int Level, string Text);

internal sealed record AmendParagraphInput(CommandId CommandId, DraftId Draft, ParagraphId Paragraph, int ExpectedVersion, string Text);

internal sealed record InsertParagraphInput(
    CommandId CommandId, DraftId Draft, ParagraphId Paragraph, ParagraphId? After, ParagraphKind Kind, int Level, string Text);

internal sealed record MoveParagraphInput(CommandId CommandId, DraftId Draft, ParagraphId Paragraph, int ExpectedVersion, ParagraphId? After);

internal sealed record DeleteParagraphInput(CommandId CommandId, DraftId Draft, ParagraphId Paragraph, int ExpectedVersion);

internal sealed record RestoreParagraphInput(CommandId CommandId, DraftId Draft, ParagraphId Paragraph, int ExpectedVersion);

/// <summary>The draft after the command, and why the command was refused if it was.</summary>
internal sealed record DraftPayload(DraftNode? Result, Refusal? Refusal);

/// <summary>The paragraph as it stands after the command (the other editor's text, if that came first), and why the command was refused if it was.</summary>
internal sealed record ParagraphPayload(ParagraphNode? Result, int DraftVersion, Refusal? Refusal)
{
    internal static async Task<ParagraphPayload> After(DraftId draft, ParagraphId paragraph, IGrainFactory grains, Func<IDraftGrain, Task<Outcome>> command)
    {
        var grain = grains.Draft(draft);
        var outcome = await command(grain);
        var read = await grain.Read();
        return new(ParagraphNode.Of(draft, read.State, paragraph), outcome.Version, outcome.Refusal);
    }
}
