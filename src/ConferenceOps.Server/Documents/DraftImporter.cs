using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using ConferenceOps.Exchange.AkomaNtoso;
using ConferenceOps.Grains;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Documents;

/// <summary>Makes drafts of Akoma Ntoso files: whole or not at all.</summary>
internal sealed class DraftImporter(CommandRouter commands, IDbContextFactory<ConferenceContext> contexts, AkomaNtosoLimits limits)
{
    /// <summary>The body of this short name or id; without one, the conference's first.</summary>
    public async Task<BodyId?> FindBody(string? named, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var bodies = await context.Bodies.AsNoTracking().OrderBy(body => body.Place).ToListAsync(stop);
        return bodies.Find(body => named is null
            || Folded.Same(body.ShortName, named)
            || (Guid.TryParse(named, out var id) && body.Id.Value == id))?.Id;
    }

    /// <summary>Imports a file of this machine; the line tells what became of it.</summary>
    public async Task<(string Line, bool Imported)> ImportFile(string path, BodyId body, Actor by, CancellationToken stop)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var outcome = await Import(file, Path.GetFileName(path), body, new(new(Guid.CreateVersion7()), by), stop);
            return outcome switch
            {
                { Refusal: { } refusal } => ($"{path}: refused ({refusal.Reason}): {refusal.Message}", false),
                _ => ($"{path}: {outcome.Draft!.Line}", true),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ($"{path}: refused (unreadable): {failure.Message}", false);
        }
    }

    /// <summary>Reads the file and creates the draft, once for each command however often it is sent; a refusal leaves nothing behind.</summary>
    public async Task<ImportOutcome> Import(Stream xml, string fileName, BodyId body, Sender sender, CancellationToken stop)
    {
        var read = await AkomaNtosoReader.Read(xml, limits, stop);
        if (read.Document is not { } document)
            return new(null, read.Refusal);
        // Before each of them is given an identity.
        if (CreateDraft.RefuseLength(document.Paragraphs.Length) is { } length)
            return new(null, length);

        var draft = new DraftId(IdentityOf.Name($"import/{sender.Command}"));
        ImmutableArray<NewParagraph> paragraphs = [.. document.Paragraphs.Select((p, place) =>
            new NewParagraph(new(IdentityOf.Name($"{draft}/{place}")), p.Kind, p.Level, p.Text))];
        var create = new CreateDraft(draft, body, document.Symbol, document.Title, document.Language, paragraphs) { Source = fileName };
        var outcome = await commands.Send(create, sender);
        return outcome.Refusal is { } refusal ? new(null, refusal) : new(new(
            draft, create.Symbol, create.Title, document.Language.ToString().ToLowerInvariant(),
            Count(ParagraphKind.Heading), Count(ParagraphKind.Preambular), Count(ParagraphKind.Operative),
            paragraphs.Sum(paragraph => Markup.Notes(paragraph.Text).Length), document.NotUnderstood), null);

        // Sub-paragraphs belong to the paragraph they stand under.
        int Count(ParagraphKind kind) => paragraphs.Count(paragraph => paragraph.Kind == kind && paragraph.Level == 0);
    }
}
