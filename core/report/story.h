// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/catalogue.h"
#include "report/report.h"

/// A report in words, before any layout: what the text, Markdown and HTML forms share. Every text is
/// in the reader's language, safe to show (explain/showable.h) and without credentials; a layout only
/// escapes what its own syntax needs.
namespace attest::report {

enum class Tone { Good, Bad, Doubt, Notice, Quiet };

struct ToldPlace {
    std::string where;   ///< "policy, line 4, column 9", "der, bytes 12 to 40"
    std::string excerpt; ///< empty where there is nothing to show
};

struct ToldFinding {
    std::string id;
    Tone tone = Tone::Notice;
    std::string severity, basis; ///< words
    std::string title, what, todo, reference, server;
    std::vector<ToldPlace> places;
};

struct ToldFact {
    std::string name;
    std::string value;
};

struct ToldStage {
    std::string_view id;
    Tone tone = Tone::Quiet;
    std::string symbol; ///< one column: check mark, cross, ...
    std::string title, question, state,
        remark; ///< remark: "disabled", "rests on a failure"; often empty
    std::vector<ToldFinding> findings;
    std::vector<ToldFact> facts;
};

struct ToldLight {
    std::string name, state;
    Tone tone = Tone::Quiet;
};

struct ToldAttempt {
    std::string heading; ///< "holds, at DigiCert Global Root G2"
    Tone tone = Tone::Quiet;
    std::vector<std::vector<ToldFact>> links;
    std::vector<ToldFinding> findings; ///< their titles name the certificate's depth
};

/// A finding where it was made.
struct ToldAt {
    std::string stage;   ///< its title
    std::string heading; ///< "Also failed, Chain: ...", "Warning, Envelope: ..."
    ToldFinding finding;
};

struct ToldRun {
    std::string heading; ///< "azure_imds: attested.json"
    std::string outcome;
    Tone tone = Tone::Doubt;
    std::vector<ToldFact>
        about; ///< evidence, digest, tenant domain, challenge, overrides, identity
    std::vector<ToldLight> lights;
    std::vector<ToldStage> stages;
    std::optional<ToldFinding> cause; ///< the first blocking finding
    std::string blockedAt;            ///< title of the blocking stage; empty on pass
    std::vector<ToldAt> further; ///< what else failed or lacks an answer, when all was collected
    std::vector<ToldAt> warnings;
    std::vector<ToldAt> notes; ///< worth a line each
    std::string attributesTitle;
    std::vector<std::string> attributes;
    std::vector<ToldAttempt> chain;
    std::vector<std::vector<ToldFact>> exchanges;
};

/// What a person wrote.
struct ToldNote {
    std::string subject; ///< "Stage Signature"
    std::string written; ///< when
    std::vector<std::string> lines;
};

struct Story {
    std::string outcome; ///< "Accepted", "Rejected" or "Not decided", as the window says it
    Tone tone = Tone::Doubt;
    std::string summary;            ///< one sentence
    std::vector<std::string> marks; ///< what limits the meaning of it: hypothetical, lab, redacted
    std::vector<ToldFact> about;    ///< clock, leeway, program
    std::vector<std::vector<ToldFact>> policies;
    std::vector<ToldRun> runs;        ///< the deciding one first
    std::string notesTitle;           ///< "What people wrote about this case"
    std::vector<ToldNote> notes;      ///< in the order they are kept
    std::string legend;               ///< what the four lights say
    std::optional<ToldFinding> cause; ///< where no run has one: no policy asks for the evidence
};

[[nodiscard]] Story tell(const Report& report, explain::Language language);

} // namespace attest::report
