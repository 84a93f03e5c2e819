document.title = 'Comptoir';
