// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/catalogue.h"

namespace attest::explain {

/// The documents whose fields have notes.
enum class Document {
    AttestedResponse, ///< the metadata service's answer
    AttestedContent,  ///< the JSON that it signed
    SignedData,       ///< CMS
    Certificate,
    TokenHeader,
    TokenClaims,
    KeySet,
    Discovery,
    ArmObject, ///< of a machine, a scale set or a network interface
};

struct FieldNote {
    Document document;
    /// Names from somewhere above down to the field, joined with '/'; a list's members have none.
    std::string_view path;
    const char* text = ""; ///< what the field is, in a sentence or two
};
[[nodiscard]] std::span<const FieldNote> fieldNotes();

/// The note on a field by the names that lead to it from the document's root ("keys/[0]/kid"): of those
/// whose path ends so, the one that says most of the path. Empty where there is none.
[[nodiscard]] std::string fieldNote(
    Document document, std::string_view path, Language language = Language::Interface);

} // namespace attest::explain
