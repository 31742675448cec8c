// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QPushButton;

namespace attest::ui {

/// A button that stands where an action is wanted, beside what it is about: its name, and whether it can be
/// done and why not, are always the action's.
[[nodiscard]] QPushButton* buttonFor(QAction& action);

} // namespace attest::ui
