// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/story.h"
#include "theme/tokens.h"
#include "verify/stage.h"
#include "verify/verdict.h"

#include <QtCore/QRectF>
#include <QtGui/QIcon>

class QPainter;

namespace attest::ui {

/// The marks of states: recognisable by shape alone, the same everywhere. Filled disc with tick, cross,
/// exclamation mark or dash; a dashed ring for what was not evaluated or is yet to come.
enum class Mark { Passed, Failed, Warned, Skipped, NotEvaluated, Ahead };

[[nodiscard]] Mark markOf(verify::StageState state);
[[nodiscard]] Mark markOf(verify::LightState light);
[[nodiscard]] Mark markOf(verify::Outcome outcome);
[[nodiscard]] Role roleOf(Mark mark);
/// Of what is behind words that the mark stands before.
[[nodiscard]] Role backOf(Mark mark);
/// "passed", "failed", ... in the interface's language.
[[nodiscard]] QString wordOf(Mark mark);

void paintMark(QPainter& painter, const QRectF& where, Mark mark, const QPalette& palette);

/// An icon of resources/icons, "step" for step.svg, inked in the role's colour of the palette that is in
/// force when it is painted. The files draw with currentColor.
[[nodiscard]] QIcon inkIcon(const QString& name, Role role = Role::Text);
/// The mark as an icon, for views that take icons.
[[nodiscard]] QIcon markIcon(Mark mark);

} // namespace attest::ui
