// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace attest::ui {

/// Room in a layout for a widget that is another's child, and stands over it. For a menu bar: of what stands
/// beside its menus, assistive technology is not told.
class KeptPlace final : public QWidget {
    Q_OBJECT
public:
    explicit KeptPlace(QWidget& whose, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;

private:
    QPointer<QWidget> m_whose;
};

} // namespace attest::ui
