// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace attest::ui {

/// Stands where a page will, while the window begins: once it has been painted, and the window is there with it,
/// it is time to build the page.
class PageToCome final : public QWidget {
    Q_OBJECT
public:
    explicit PageToCome(QWidget* parent = nullptr);

signals:
    /// Once.
    void seen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_seen = false;
};

} // namespace attest::ui
