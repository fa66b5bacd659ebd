// Runs before the first paint: the theme chosen on this device, and the direction of the address's language.
(() => {
  const root = document.documentElement;
  const language = location.pathname.split('/')[1] || 'en';
  if (/^[a-z]{2}$/.test(language)) root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  try {
    const theme = localStorage.getItem('adref.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is refused: the system's theme serves.
  }
})();
