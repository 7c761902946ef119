using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>How everything that crosses the wire is read and written; generated, so that it survives trimming.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Viewer))]
[JsonSerializable(typeof(Conference))]
[JsonSerializable(typeof(Body))]
[JsonSerializable(typeof(Meeting))]
[JsonSerializable(typeof(IReadOnlyList<Meeting>))]
[JsonSerializable(typeof(DelegationConnection))]
[JsonSerializable(typeof(Delegation))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(IReadOnlyList<Draft>))]
[JsonSerializable(typeof(SpeakersList))]
[JsonSerializable(typeof(CommandResult<SpeakersList>))]
[JsonSerializable(typeof(CommandResult<Conference>))]
[JsonSerializable(typeof(CommandResult<Meeting>))]
[JsonSerializable(typeof(CommandResult<Agenda>))]
[JsonSerializable(typeof(CommandResult<Delegation>))]
[JsonSerializable(typeof(CommandResult<Draft>))]
[JsonSerializable(typeof(ParagraphResult))]
[JsonSerializable(typeof(DraftOfParagraph))]
[JsonSerializable(typeof(ParagraphChange))]
[JsonSerializable(typeof(ProposalResult))]
[JsonSerializable(typeof(DraftOfProposals))]
[JsonSerializable(typeof(ProposalChange))]
[JsonSerializable(typeof(DraftRevisions))]
[JsonSerializable(typeof(RevisionResult))]
[JsonSerializable(typeof(ImportedDraft))]
[JsonSerializable(typeof(ImportRefused))]
[JsonSerializable(typeof(Change))]
[JsonSerializable(typeof(CatchUp))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
internal sealed partial class ClientJson : JsonSerializerContext;
