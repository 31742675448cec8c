// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace attest::ui {

class PlotCanvas;

/// From the module beside the program or in its folder of libraries, which the first call loads. Null where
/// the module is not there: charts are tables then.
[[nodiscard]] PlotCanvas* makeCanvas(QWidget* parent);

} // namespace attest::ui
