// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "action/palette_model.h"
#include "settings/settings.h"

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace attest::ui {

/// Everything that can be done, found by typing: actions with their keys, those that cannot be run now
/// with the reason, and places in the case. Lies over its window until something is chosen.
class Palette final : public QFrame {
    Q_OBJECT
public:
    Palette(Actions& actions, Settings& settings, QWidget* window);

    using Places = std::function<std::vector<PaletteEntry>()>;
    /// Asked whenever the palette opens.
    void setPlaces(Places places) { m_places = std::move(places); }
    void open();
    [[nodiscard]] PaletteModel& model() { return *m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::vector<PaletteEntry> entries() const;
    void place();
    void run(int row);
    void leave();
    void filter(const QString& typed);
    void tellCurrent();
    bool handleKey(int key);

    Actions& m_actions;
    Settings& m_settings;
    Places m_places;
    PaletteModel* m_model;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_nothing;
    QPointer<QWidget> m_before;
};

} // namespace attest::ui
