// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLabel>

namespace attest::ui {

/// A short word in a frame of its own that limits what stands beside it: "What if".
class Tag final : public QLabel {
    Q_OBJECT
public:
    Tag(const QString& text, const QString& about, QWidget* parent = nullptr);

private:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace attest::ui
