// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/source_address.h"

namespace attest::ui {

/// What a source of that kind is, to whoever is about to write one.
[[nodiscard]] QString aboutSource(SourceEntry::Kind kind);
/// A URL as those of that kind look.
[[nodiscard]] QString exampleUrl(SourceEntry::Kind kind);
/// What is started or asked, before it is, in the words of the terminal; empty while too little is written.
[[nodiscard]] QString previewOf(const SourceEntry& source, const SourceAddress& parts);
/// What such a change of it does to what there is of it.
[[nodiscard]] QString onSaving(const SourceEntry& source, EntryChange change);

} // namespace attest::ui
