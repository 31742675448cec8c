// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace attest::ui {

/// Shows that things may be dropped. The whole window takes them; this is where one looks for it.
class DropZone final : public QWidget {
    Q_OBJECT
public:
    explicit DropZone(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace attest::ui
