// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/tree.h"
#include "output.h"
#include "secrets.h"

namespace attest::app {

/// A field tree for people: one line a field with its bytes as [buffer:offset+length], and before it
/// how each buffer came to be. Safe to print.
[[nodiscard]] std::string treeText(const decode::Tree& tree, decode::NodeId root,
    const Buffers& buffers, const Terminal& terminal, Secrets secrets);
[[nodiscard]] std::string buffersText(const Buffers& buffers, const Terminal& terminal);

/// {"name","kind","span":[buffer,offset,length],"value"|"children"}.
[[nodiscard]] std::string treeJson(
    const decode::Tree& tree, decode::NodeId root, const Buffers& buffers, Secrets secrets);
/// [{"name","derivation","length","from":[buffer,offset,length]}].
[[nodiscard]] std::string buffersJson(const Buffers& buffers);

[[nodiscard]] std::string_view nodeKindName(decode::NodeKind kind);

} // namespace attest::app
