// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QCheckBox>

namespace attest::ui {

/// A line of a chart in its legend, as narrow as there is room: of what does not fit the middle is left out,
/// for the value at the end matters most. Assistive technology reads the whole.
class LegendEntry final : public QCheckBox {
    Q_OBJECT
public:
    /// `deed` says what checking it does.
    explicit LegendEntry(QString deed, QWidget* parent = nullptr);
    void say(const QString& words);

private:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void fit();

    QString m_deed, m_words;
};

} // namespace attest::ui
