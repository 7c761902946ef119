using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Server.Views.Conferences;

/// <summary>The conference and its committed state.</summary>
internal sealed record ConferenceBoard(ConferenceId Id, Versioned<Conference> Conference);
