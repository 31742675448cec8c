// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "policy/diagnostic.h"

#include <QtGui/QFont>
#include <QtGui/QTextDocument>

#include <functional>
#include <memory>
#include <vector>

namespace attest::ui {

/// A policy's text made ready to be shown, with what loading it and lint say. Line starts in bytes, for
/// spans; QTextDocument counts in UTF-16.
struct PolicySource {
    std::unique_ptr<QTextDocument> document;
    std::vector<policy::Diagnostic> diagnostics; ///< by place
    Bytes text;
    std::vector<std::uint32_t> lineStarts;

    [[nodiscard]] int lineOf(std::uint32_t offset) const; ///< from 1
    /// Without the line's end.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> bytesOf(int line) const;
    /// UTF-16 units before that byte in its line.
    [[nodiscard]] int columnOf(std::uint32_t offset) const;
};

[[nodiscard]] PolicySource makePolicySource(
    const std::string& name, const Bytes& text, const QFont& font);

/// So long a text is made ready on the spot; longer ones off the interface's thread.
inline constexpr std::size_t kQuickPolicyBytes = 64U << 10U;

/// Off the thread of `receiver`, on which `then` is called unless it is gone.
void makePolicySourceLater(const std::string& name, Bytes text, const QFont& font,
    QObject* receiver, std::function<void(PolicySource)> then);

} // namespace attest::ui
