using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Exchange.AkomaNtoso;

/// <summary>A document that was read, or why the file was refused.</summary>
/// <param name="Document">The document; null if refused.</param>
/// <param name="Refusal">What is wrong, with the line, and what to do; null if read.</param>
public sealed record ReadResult(ReadDocument? Document, Refusal? Refusal);

/// <summary>What was understood of a file.</summary>
/// <param name="Symbol">The document symbol, as in <c>A/RES/77/71</c>; empty if the file names none.</param>
/// <param name="Title">The title as plain text.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Paragraphs">Headings, preambular and operative paragraphs in reading order.</param>
/// <param name="NotUnderstood">The elements whose meaning was not kept, each with how often and where first.</param>
public sealed record ReadDocument(
    string Symbol, string Title, DraftLanguage Language, ImmutableArray<ReadParagraph> Paragraphs, ImmutableArray<NotUnderstood> NotUnderstood);

/// <summary>A paragraph as it was read.</summary>
/// <param name="Kind">Heading, preambular or operative.</param>
/// <param name="Level">0 for a paragraph, 1 for (a), 2 for (i).</param>
/// <param name="Text">The text in the inline markup, without its number.</param>
public sealed record ReadParagraph(ParagraphKind Kind, int Level, string Text);

/// <summary>An element whose meaning was not kept; its text was.</summary>
/// <param name="Element">The element's name; <c>others</c> for all whose names come after the first hundred.</param>
/// <param name="Count">How often it occurs.</param>
/// <param name="Line">The line of its first occurrence.</param>
public sealed record NotUnderstood(string Element, int Count, int Line);
