// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/catalogue.h"

#include <QtCore/qglobal.h>

/// Marks a sentence of the catalogue for translation (context "catalogue").
#define WORDS(text) QT_TRANSLATE_NOOP("catalogue", text)

namespace attest::explain {

/// What {reason} is in the sentences of an issue where a finding gives that one. Others are said as they are.
struct Reason {
    std::string_view issue, reason;
    const char* words;
};

// One table a layer that emits issues, several for the decoders; catalogue.cpp merges and sorts them.
[[nodiscard]] std::span<const Entry> wordsDecode(); ///< base64, PEM and JSON
[[nodiscard]] std::span<const Entry> wordsDer();
[[nodiscard]] std::span<const Entry> wordsCertificate();
[[nodiscard]] std::span<const Entry> wordsEvidence(); ///< attested documents and CMS
[[nodiscard]] std::span<const Entry> wordsJose();     ///< the compact form, header and payload
[[nodiscard]] std::span<const Entry> wordsKeys();     ///< key sets and discovery documents
[[nodiscard]] std::span<const Entry> wordsYaml();
[[nodiscard]] std::span<const Entry> wordsPolicy();
[[nodiscard]] std::span<const Entry> wordsLint();  ///< of core/policy, too
[[nodiscard]] std::span<const Entry> wordsChain(); ///< of core/trust
[[nodiscard]] std::span<const Entry> wordsImds();
[[nodiscard]] std::span<const Entry> wordsMsi();
[[nodiscard]] std::span<const Entry> wordsCase();
[[nodiscard]] std::span<const Entry> wordsCommands(); ///< of app/assay
[[nodiscard]] std::span<const Entry> wordsUsage();    ///< of its command line
[[nodiscard]] std::span<const Entry> wordsLab();
[[nodiscard]] std::span<const Entry> wordsNet();    ///< of core/net: no answer, and the keychain
[[nodiscard]] std::span<const Entry> wordsEntra();  ///< what the sign-in service says no to
[[nodiscard]] std::span<const Entry> wordsSignIn(); ///< of core/azure: connections, credentials
[[nodiscard]] std::span<const Entry> wordsFetch();  ///< of core/azure: Resource Manager, evidence
[[nodiscard]] std::span<const Entry> wordsDoctor(); ///< of core/azure/doctor
[[nodiscard]] std::span<const Entry> wordsTelemetry(); ///< log lines
[[nodiscard]] std::span<const Entry> wordsMetrics();   ///< expositions, alert rules
[[nodiscard]] std::span<const Entry> wordsLive();      ///< of core/live: sources of both

[[nodiscard]] std::span<const Reason> wordsReasons();
[[nodiscard]] std::span<const StageWords> wordsStages();

} // namespace attest::explain
