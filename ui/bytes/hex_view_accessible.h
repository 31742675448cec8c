// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attest::ui {

class HexView;

/// Makes the views of bytes known to assistive technology, as a text of which the current row is read
/// with its selection. Once is enough, more does no harm.
void announceHexViews();
/// The place of the current byte in the text of its row.
[[nodiscard]] int caretInRow(const HexView& view);

} // namespace attest::ui
