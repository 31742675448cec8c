// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/style.h"

#include <QtCore/QStringList>

#include <optional>

namespace attest::app {

inline constexpr int kOk = 0;
inline constexpr int kNoDisplay = 1;
inline constexpr int kUsage = 2;

/// What the command line asks for.
struct Order {
    QStringList files; ///< absolute
    QString config;    ///< absolute; empty: the usual place
    bool newSession = false;
    bool multi = false;
    std::optional<ui::SchemeChoice> theme;
    QString error; ///< in words; empty when all is well
};
[[nodiscard]] Order read(const QStringList& arguments);

/// Help or version: no window, and no display needed.
[[nodiscard]] bool wantsText(int argc, char** argv);
[[nodiscard]] int printText(const QStringList& arguments);
[[nodiscard]] bool hasDisplay(int argc, char** argv);
[[nodiscard]] QString programVersion();

} // namespace attest::app
